using VillesSolidaires.Travaux;

namespace VillesSolidaires.Kits;

/// <summary>
/// Chaque nuit, compare les cumuls aux compteurs et refait ce qui serait faux. Un cumul faux est une anomalie même réparé : le travail se
/// montre alors en échec au tableau des travaux, avec ce qui a été trouvé. Rejoué, il trouve tout juste.
/// </summary>
public sealed class PreuveNocturne(VerificationCumuls verification) : ITravailRecurrent
{
    public string Nom => "preuve-des-cumuls";

    public string Libelle => "Preuve des cumuls de téléchargements";

    public string Cron => "0 15 4 * * ?";

    public async Task ExecuterAsync(CancellationToken ct)
    {
        var bilan = (await verification.VerifierAsync(reconstruire: true, progression: null, ct)).Exiger();
        if (bilan.Faux > 0)
        {
            throw new BusinessException(ComptageErrorCodes.CumulsReconstruits)
                .WithData("Nombre", Formats.Accorder(bilan.Faux, "cumul")).WithData("Exemples", BilanCumuls.Exemples(bilan.Constats));
        }
    }
}
