namespace VillesSolidaires.Organisations;

/// <summary>Règle qui demande de voir les autres organisations : un SIREN ou un RNA n'appartient qu'à une seule.</summary>
public sealed class OrganisationManager(IOrganisationRepository organisations)
{
    public async Task<Organisation> CreerAsync(OrganisationDonnees donnees, CancellationToken ct)
    {
        var organisation = new Organisation(Guid.CreateVersion7(), donnees);
        await ExigerNumerosLibresAsync(organisation, ct);
        return organisation;
    }

    public async Task ModifierAsync(Organisation organisation, OrganisationDonnees donnees, CancellationToken ct)
    {
        organisation.Modifier(donnees);
        await ExigerNumerosLibresAsync(organisation, ct);
    }

    private async Task ExigerNumerosLibresAsync(Organisation organisation, CancellationToken ct)
    {
        string[] sirens = organisation.Siren is { } siren ? [siren] : [];
        string[] rnas = organisation.Rna is { } rna ? [rna] : [];
        if (sirens.Length + rnas.Length == 0)
        {
            return;
        }
        var porteurs = (await organisations.PorteursAsync(sirens, rnas, ct)).Where(p => p.Id != organisation.Id).ToList();
        if ((porteurs.Find(p => p.Siren == organisation.Siren) ?? porteurs.FirstOrDefault()) is { } porteur)
        {
            throw Refuser(porteur, organisation.Siren, organisation.Rna);
        }
    }

    /// <summary>Refus qui nomme l'autre organisation, si la personne peut la voir.</summary>
    public static BusinessException Refuser(PorteurDeNumero porteur, string? siren, string? rna)
    {
        var parSiren = porteur.Siren is not null && porteur.Siren == siren;
        var champ = parSiren ? nameof(Organisation.Siren) : nameof(Organisation.Rna);
        if (!porteur.Visible)
        {
            return new BusinessException(OrganisationErrorCodes.NumeroPrisHorsPerimetre).WithData("Numero", parSiren ? siren : rna).SurChamp(champ);
        }
        var refus = parSiren
            ? new BusinessException(OrganisationErrorCodes.SirenDejaPris).WithData("Siren", siren)
            : new BusinessException(OrganisationErrorCodes.RnaDejaPris).WithData("Rna", rna);
        return refus.WithData("Nom", porteur.Nom).WithData("OrganisationId", porteur.Id).SurChamp(champ);
    }
}
