namespace VillesSolidaires.Conventions.DonneesEssentielles;

/// <summary>Subvention d'une convention signée, avec ce que la publication en demande.</summary>
public sealed record SubventionSignee
{
    public required Guid ConventionId { get; init; }
    public required string Numero { get; init; }
    public required string Objet { get; init; }
    public required DateOnly SigneeLe { get; init; }
    public required DateOnly Debut { get; init; }
    public required DateOnly Fin { get; init; }
    public required string Attribuant { get; init; }
    public required string? SiretAttribuant { get; init; }
    public required string? Deliberation { get; init; }
    public required string Beneficiaire { get; init; }
    public required string? SiretBeneficiaire { get; init; }
    public required string? RnaBeneficiaire { get; init; }

    /// <summary>Euros.</summary>
    public required decimal Montant { get; init; }
    public required NatureFinancement Nature { get; init; }
    public required ConditionsVersement Conditions { get; init; }
    public required string? Dispositif { get; init; }
    public required int Versements { get; init; }
    public required DateOnly? PremierVersement { get; init; }
    public required DateOnly? DernierVersement { get; init; }

    /// <summary>Dernier jour pour publier : trois mois après la signature.</summary>
    public DateOnly Limite => SigneeLe.AddMonths(Regles.DonneesEssentielles.Valeur!.Value);

    /// <summary>Le numéro RNA, s'il a la forme qu'accepte le schéma : « W » et neuf chiffres. Celui d'outre-mer ou d'Alsace-Moselle porte parfois des lettres.</summary>
    public string? RnaPubliable => RnaBeneficiaire is ['W', .. var chiffres] && chiffres.Length == 9 && chiffres.All(char.IsAsciiDigit) ? RnaBeneficiaire : null;

    /// <summary>Ce qui empêche de publier : une ligne sans SIRET ne dirait pas qui donne ou qui reçoit.</summary>
    public IReadOnlyList<string> Manques
    {
        get
        {
            List<string> manques = [];
            if (SiretAttribuant is null)
            {
                manques.Add($"SIRET de {Attribuant}");
            }
            if (SiretBeneficiaire is null)
            {
                // Le schéma ne se passe du SIRET du bénéficiaire que pour une aide en nature à une association, son RNA en tient lieu.
                if (Nature != NatureFinancement.Nature)
                {
                    manques.Add($"SIRET de {Beneficiaire}");
                }
                else if (RnaPubliable is null)
                {
                    manques.Add($"SIRET ou RNA de {Beneficiaire}");
                }
            }
            return manques;
        }
    }

    /// <summary>Date d'un versement unique, ou période « AAAA-MM-JJ/AAAA-MM-JJ » ; sans échéancier, celle de la convention.</summary>
    public string DatesVersement => PremierVersement is { } premier && DernierVersement is { } dernier
        ? Conditions == ConditionsVersement.Unique && Versements == 1 ? Iso(premier) : $"{Iso(premier)}/{Iso(dernier)}"
        : $"{Iso(Debut)}/{Iso(Fin)}";

    internal static string Iso(DateOnly jour) => jour.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
