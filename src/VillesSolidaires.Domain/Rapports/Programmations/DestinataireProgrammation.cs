using VillesSolidaires.Courriels;

namespace VillesSolidaires.Rapports;

/// <summary>À qui part un rapport programmé : une adresse professionnelle, jamais celle d'un habitant.</summary>
public sealed class DestinataireProgrammation
{
    internal DestinataireProgrammation(DestinataireDonnees donnees)
    {
        Adresse = donnees.Adresse;
        Renommer(donnees);
    }

    private DestinataireProgrammation()
    {
    }

    /// <summary>En minuscules ; une seule fois par programmation.</summary>
    public string Adresse { get; private set; } = "";
    public string Nom { get; private set; } = "";
    public NatureDestinataire Nature { get; private set; }

    internal void Renommer(DestinataireDonnees donnees) => (Nom, Nature) = (donnees.Nom, donnees.Nature);
}

/// <summary>Destinataire tel que demandé, et ce que l'annuaire en dit.</summary>
/// <param name="Nature"><see cref="NatureDestinataire.Adresse"/> : ni compte ni contact ne la connaît.</param>
public sealed record DestinataireDonnees(string Adresse, string Nom, NatureDestinataire Nature = NatureDestinataire.Adresse)
{
    /// <summary>Dédoublonne et vérifie la liste ; à égalité d'adresse, le premier nom écrit reste.</summary>
    /// <exception cref="BusinessException">Liste vide ou trop longue, adresse mal formée, ou d'un fournisseur grand public sans que l'annuaire la connaisse.</exception>
    internal static IReadOnlyList<DestinataireDonnees> Verifier(IReadOnlyList<DestinataireDonnees> saisis)
    {
        const string champ = "Destinataires";
        var propres = saisis.Select(d => d.AuPropre(champ)).DistinctBy(d => d.Adresse, StringComparer.Ordinal).ToList();
        if (propres.Count == 0)
        {
            throw new BusinessException(ProgrammationErrorCodes.SansDestinataire).SurChamp(champ);
        }
        if (propres.Count > ProgrammationConsts.DestinatairesMax)
        {
            throw new BusinessException(ProgrammationErrorCodes.TropDeDestinataires)
                .WithData("Nombre", propres.Count).WithData("Max", ProgrammationConsts.DestinatairesMax).SurChamp(champ);
        }
        return propres.Find(d => d.EstGrandPublic) is { } personnelle
            ? throw new BusinessException(ProgrammationErrorCodes.AdressePersonnelle).WithData("Adresse", personnelle.Adresse).SurChamp(champ)
            : propres;
    }

    private bool EstGrandPublic =>
        Nature == NatureDestinataire.Adresse && ProgrammationConsts.DomainesGrandPublic.Contains(Adresse[(Adresse.IndexOf('@', StringComparison.Ordinal) + 1)..]);

    private DestinataireDonnees AuPropre(string champ)
    {
        try
        {
            var adresse = TexteCourriel.Adresse(Adresse).ToLowerInvariant();
            var nom = string.IsNullOrWhiteSpace(Nom) ? adresse : Nom;
            return this with { Adresse = adresse, Nom = TexteCourriel.Ligne(nom.Length > CourrielConsts.NomMax ? nom[..CourrielConsts.NomMax] : nom, "nom du destinataire", CourrielConsts.NomMax) };
        }
        catch (BusinessException refus)
        {
            // Le refus vient des courriels, qui ne savent pas dans quel champ l'adresse a été écrite.
            refus.SurChamp(champ);
            throw;
        }
    }
}
