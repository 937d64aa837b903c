using Microsoft.AspNetCore.Mvc;
using VillesSolidaires.Conventions;

namespace VillesSolidaires.Web.Pages.Conventions;

/// <summary>Mise à la signature et refus de signer, par dialogue. Signer a sa page : on y relit le texte.</summary>
public sealed class SignatureModel(OutilsFiche outils, IConventionAppService conventions, ISignatureConventionAppService signatures) : PageFiche(outils)
{
    public Task<IActionResult> OnPostOuvertureAsync(Guid id, string? concurrencyStamp, CancellationToken ct) =>
        FaireAsync(id, () => signatures.OuvrirAsync(id, new GesteConventionInput { ConcurrencyStamp = concurrencyStamp }, ct),
            () => "Le texte est à la signature. Les premiers signataires sont prévenus si leur adresse est connue.", "", ct);

    public async Task<IActionResult> OnPostRefusAsync(Guid id, RefuserSignatureInput refus, CancellationToken ct)
    {
        var donnees = (await conventions.GetAsync(id, ct)).Parties.Sum(p => p.Signataires.Count(s => s.SigneLe is not null));
        return await FaireAsync(id, () => signatures.RefuserAsync(id, refus, ct), () => donnees == 0
            ? "Le refus est enregistré. La convention revient en correction."
            : $"Le refus est enregistré. La convention revient en correction et {Formats.Accorder(donnees, "signature est annulée", "signatures sont annulées")} ; les signataires en sont avertis.", nameof(Refus), ct);
    }
}
